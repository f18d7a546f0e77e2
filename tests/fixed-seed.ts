import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a red run is red again when it is looked at.
 * `ETALON_TEST_SEED=N` draws others.
 */
fc.configureGlobal({ seed: Number(process.env.ETALON_TEST_SEED ?? 20_261_123) });
