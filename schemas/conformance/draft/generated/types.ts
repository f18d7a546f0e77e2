// Generated from the schemas by generators/emit/types.ts; do not edit.

import type { Digest } from '../../../vocabulary/draft/generated/types.ts';
import type { Json } from '../../../../conformance/contract/json.ts';

/**
 * What a run of the suite found about one implementation. It holds no clock time and no order of arrival, so that
 * the same seed gives the same bytes for an implementation that gives the same answers; times and the machine are
 * in `run.json`.
 */
export type ConformanceReport = {
  /** The version of the standard on conformance to which this report conforms. */
  readonly conformsTo: string;
  /** What kind of document this is. */
  readonly type: 'conformance-report';
  /** What the specifications that this report judges by are, and what they are not. */
  readonly statement: ConformanceReportBilingual;
  /** What the implementation says of itself; `null` where it never answered. */
  readonly implementation: null | ConformanceReportImplementation;
  /** How the implementation was reached: a command line, a URL or the file of a module. */
  readonly adapter: string;
  /** What carried the messages. Absent in reports from before there was a choice. */
  readonly transport?: 'stdio' | 'http' | 'in-process';
  /**
   * What the report cannot vouch for, such as a service whose answers can change at any time. Absent where there
   * is nothing of the kind.
   */
  readonly reservation?: ConformanceReportBilingual;
  /** The suite that judged. */
  readonly suite: {
    /** The name of the suite. */
    readonly name: string;
    /** The version of the suite. */
    readonly version: string;
    /** The digest of the checks, vectors and schemas that the suite judges by. */
    readonly digest: Digest;
  };
  /** Fresh cases by a seed (`explore`), the frozen cases of a requirement set (`frozen`), or an audit (`audit`). */
  readonly mode: 'explore' | 'frozen' | 'audit';
  /**
   * The seed. With it, and the same version of the suite, the run can be repeated. The word `frozen` where the
   * cases are fixed.
   */
  readonly seed: string;
  /** The requirement sets whose frozen cases were asked, and no others. Absent in another mode. */
  readonly sets?: readonly {
    /** The key of the standard that the set belongs to. */
    readonly standard: ConformanceReportName;
    /** The version of the standard that the set belongs to. */
    readonly version: string;
    /** Whether the set is a `draft`, which can still change, or `released`. */
    readonly status: 'draft' | 'released';
    /** The digest of the frozen cases of the set. */
    readonly digest: Digest;
    /** Number of the cases of the set, vectors and drawn cases together. */
    readonly cases: ConformanceReportCount;
  }[];
  /** What the seed of an audit follows from. Absent in another mode. */
  readonly audit?: {
    /** The nonce: 32 random bytes of the verifier, in lower-case hexadecimal digits. */
    readonly nonce: string;
    /**
     * The commitment to the nonce, the digest of its 32 bytes. It was made known before the digest of the
     * implementation was fixed.
     */
    readonly nonceCommitment: Digest;
    /** The digest of the implementation, to which the vendor committed before the nonce was revealed. */
    readonly implementationDigest: Digest;
    /**
     * What binds the implementation that answered to that digest: the digest was computed of named files when the
     * run began (`files`), is stated by the vendor (`stated`), or is stated by the vendor for a service elsewhere,
     * which nothing binds to it (`service`).
     */
    readonly binding: 'files' | 'stated' | 'service';
  };
  /** Whether everything that was selected ran (`complete`), or how the run ended before. */
  readonly ended: 'complete' | 'stopped' | 'interrupted' | 'not-started';
  /** Why the run ended early. Absent where it is complete. */
  readonly because?: ConformanceReportBilingual;
  /** The headline: the one thing to know about this run. */
  readonly headline: ConformanceReportBilingual;
  /** The worst verdict of the clauses, claims and entries of the list of expected failures. */
  readonly verdict: ConformanceReportVerdict;
  /**
   * Exit code: 0 conforms for what is claimed, 1 non-conformity, 3 suite error, 4 inconclusive or not inspected,
   * 130 interrupted.
   */
  readonly exitCode: 0 | 1 | 3 | 4 | 130;
  /** The classes that the implementation claims and that were selected. */
  readonly claims: readonly {
    /** The key of the standard that has the class. */
    readonly standard: ConformanceReportName;
    /** The major and minor version of the standard by which the class was judged. */
    readonly version: string;
    /** The conformance class that is claimed. */
    readonly class: string;
    /** The worst verdict of a clause of the class. */
    readonly verdict: ConformanceReportVerdict;
    /** Operations that the class needs and that are not declared. */
    readonly missing: readonly ConformanceReportName[];
  }[];
  /**
   * What was asked for, where that is less than all that was declared or claimed; nothing is then said of the
   * rest. Absent where nothing was singled out.
   */
  readonly selection?: {
    /** Keys of the standards that were asked for; empty where none was singled out. */
    readonly standards: readonly ConformanceReportName[];
    /** Conformance classes that were asked for; empty where none was singled out. */
    readonly classes: readonly ConformanceReportName[];
    /** Clauses that were asked for; empty where none was singled out. */
    readonly clauses: readonly ConformanceReportClauseId[];
    /** Operations that were asked for; absent where none was singled out. */
    readonly operations?: readonly ConformanceReportName[];
  };
  /** The part of the run that this report is of. Absent where it is of the whole. */
  readonly shard?: {
    /** Which part of the run it is, from 1. */
    readonly number: number;
    /** Into how many parts the run was divided. */
    readonly of: number;
  };
  /**
   * The list of expected failures that the run was given, and what became of each entry. Absent where it was given
   * none.
   */
  readonly expectations?: {
    /** The digest of the file of the list, byte for byte. */
    readonly digest: Digest;
    /** The entries, in the order of the list. */
    readonly entries: readonly ReportedExpectation[];
    /** The failures that no entry lists, each as the entry that would list it. */
    readonly unlisted: readonly FailureKind[];
  };
  /** Operations that the implementation declares and those that the suite knows. */
  readonly operations: {
    /** Operations that are declared and known to the suite. */
    readonly declared: readonly ConformanceReportName[];
    /** Operations that are declared and not known to the suite. */
    readonly unknown: readonly string[];
    /** All operations that the suite can test. */
    readonly testable: readonly ConformanceReportName[];
    /** Declared operations of which the implementation leaves out a part; empty where there is none. */
    readonly inPart?: readonly ConformanceReportName[];
  };
  /** How many clauses and cases have each verdict. */
  readonly totals: {
    /** Number of clauses by verdict; a verdict that no clause has is absent. */
    readonly clauses: ConformanceReportCountsByVerdict;
    /** Number of cases by verdict, those of probes, checks and vectors together. */
    readonly cases: ConformanceReportCountsByVerdict;
  };
  /** Every clause with evidence, by its id. */
  readonly clauses: readonly ConformanceReportClause[];
  /** What was asked before any case, and what was watched in every reply. */
  readonly probes: readonly ConformanceReportProbe[];
  /** What was found by drawn cases, a member for each check that was run. */
  readonly checks: readonly ConformanceReportCheck[];
  /** What did not pass, and why; empty where everything passed. */
  readonly findings: readonly ConformanceReportFinding[];
  /** Correct digits of each vector that has numbers. */
  readonly accuracy: readonly ConformanceReportAccuracy[];
};

export type ConformanceReportName = string;

export type ConformanceReportCount = number;

export type ConformanceReportClauseId = string;

/** A text in both languages, which say the same. */
export type ConformanceReportBilingual = {
  /** The text in English. */
  readonly en: string;
  /** The text in Chinese. */
  readonly zh: string;
};

/** A verdict. The values are listed from the least to the worst. */
export type ConformanceReportVerdict = 'not-selected' | 'inapplicable' | 'pass' | 'warning' | 'declared' | 'expected-failure' | 'not-inspected' | 'inconclusive' | 'fail' | 'suite-error';

export type ConformanceReportCountsByVerdict = {
  readonly [name: string]: number;
};

export type ConformanceReportImplementation = {
  /** The name of the implementation. */
  readonly name: string;
  /** The version of the implementation. */
  readonly version: string;
  /** The programming language that it is written in. Absent where it does not say. */
  readonly language?: string;
  /** A URL of the implementation. Absent where it gives none. */
  readonly homepage?: string;
  /** A URL at which faults are reported. Absent where it gives none. */
  readonly issues?: string;
  /**
   * Whether the same case always gets the same answer: always (`pure`), for a given seed (`seeded`), or not
   * (`stochastic`). `pure` where nothing was declared.
   */
  readonly determinism: 'pure' | 'seeded' | 'stochastic';
  /** Versions of each standard that it says it implements, by the key of the standard. */
  readonly standards: {
    readonly [name: string]: readonly string[];
  };
};

/**
 * How it fails: an answer that is wrong (`fail`), what came instead of an answer, or nothing that could be judged
 * because of an earlier failure (`not-testable`).
 */
export type ConformanceReportHowItFails = 'fail' | 'unsupported' | 'internal' | 'timeout' | 'crash' | 'protocol-error' | 'not-testable';

/**
 * Failures of one kind. Without `of`, of everything that tests the clause; without `operation`, with every
 * operation.
 */
export type FailureKind = {
  /** The clause that is not met. */
  readonly clause: ConformanceReportClauseId;
  /** The probe, check or vector that fails. Absent, everything that tests the clause. */
  readonly of?: string;
  /** The operation with which it fails. Absent, every operation that was asked. */
  readonly operation?: ConformanceReportName;
  readonly outcome: ConformanceReportHowItFails;
};

/** An entry of a list of expected failures, and what became of it. */
export type ReportedExpectation = {
  /** The clause that the entry lists. */
  readonly clause: ConformanceReportClauseId;
  /** The probe, check or vector that the entry lists. Absent, everything that tests the clause. */
  readonly of?: string;
  /** The operation that the entry lists. Absent, every operation that was asked. */
  readonly operation?: ConformanceReportName;
  readonly outcome: ConformanceReportHowItFails;
  /** Why the failure is borne, in the words of the list. */
  readonly reason: string;
  /** A URL at which the failure is followed up. */
  readonly issue: string;
  /** The last day on which the entry counts, ISO 8601. */
  readonly until: string;
  /**
   * Whether what is listed fails as listed, does not fail, is listed beyond the day `until`, fails only in part as
   * listed (`too-wide`), or was not judged.
   */
  readonly standing: 'fails-as-listed' | 'does-not-fail' | 'out-of-date' | 'too-wide' | 'not-judged';
  /** The verdict on what the entry lists. */
  readonly verdict: ConformanceReportVerdict;
  /** What to list instead. Only where the entry is too wide. */
  readonly instead?: readonly FailureKind[];
};

/**
 * The largest fraction of the tolerance that a passing case used, from 0 to 1. Absent where every equality is
 * exact.
 */
export type ConformanceReportMargin = number;

export type ConformanceReportClause = {
  /** The id of the clause. */
  readonly id: ConformanceReportClauseId;
  /** The revision of the clause that was judged. */
  readonly rev: number;
  /** The key of the standard that has the clause. */
  readonly standard: ConformanceReportName;
  /** The verbal form of the clause. */
  readonly level: 'shall' | 'shall not' | 'should' | 'should not' | 'may' | 'need not' | 'can' | 'cannot';
  /** The worst verdict of what tests the clause. */
  readonly verdict: ConformanceReportVerdict;
  /** Ids of the probes that bear on the clause. */
  readonly probes: readonly string[];
  /** Ids of the checks that bear on the clause. */
  readonly checks: readonly string[];
  /** Ids of the vectors that bear on the clause. */
  readonly vectors: readonly string[];
  /** Number of cases that bear on the clause. */
  readonly cases: ConformanceReportCount;
  readonly margin?: ConformanceReportMargin;
};

export type ConformanceReportProbe = {
  /** The id of the probe. */
  readonly id: string;
  /** The clause that it tests. */
  readonly clause: ConformanceReportClauseId;
  /** Whether it asks something of its own (`probe`) or watches every reply (`conduct`). */
  readonly kind: 'probe' | 'conduct';
  /** What it tests, in words. */
  readonly title: ConformanceReportBilingual;
  readonly verdict: ConformanceReportVerdict;
  /** Number of cases that were judged. */
  readonly cases: ConformanceReportCount;
  /** Number of cases that failed. */
  readonly failed: ConformanceReportCount;
};

export type ConformanceReportCheck = {
  /** The id of the check. */
  readonly id: string;
  /** The clause that it tests. */
  readonly clause: ConformanceReportClauseId;
  /** The operation that it asks. */
  readonly operation: ConformanceReportName;
  readonly verdict: ConformanceReportVerdict;
  /** Number of cases that were to run. */
  readonly planned: ConformanceReportCount;
  /** Number of cases that were judged. */
  readonly cases: ConformanceReportCount;
  /** Number of cases that passed. */
  readonly passed: ConformanceReportCount;
  /** Number of cases that failed. */
  readonly failed: ConformanceReportCount;
  /** Number of cases that could not be decided. */
  readonly inconclusive: ConformanceReportCount;
  /**
   * Number of cases by the outcome with which the implementation answered; an outcome that did not occur is
   * absent.
   */
  readonly outcomes: {
    readonly [name: string]: number;
  };
  /** Kinds of input of which the run needs a least share to be conclusive. */
  readonly labels: readonly {
    /** The name of the kind: what its inputs have in common. */
    readonly name: string;
    /** The least share of the cases that are of this kind, from 0 to 1. */
    readonly least: number;
    /** Number of cases of this kind. */
    readonly count: ConformanceReportCount;
    /** Whether the least share was reached. */
    readonly reached: boolean;
  }[];
  readonly margin?: ConformanceReportMargin;
};

/** A clause that is not met, or that could not be judged, and the smallest case that shows it where there is one. */
export type ConformanceReportFinding = {
  /** The clause that it bears on. Absent where it bears on none in particular. */
  readonly clause?: ConformanceReportClauseId;
  /** The probe, check or vector that found it. */
  readonly of: string;
  readonly verdict: ConformanceReportVerdict;
  /** What is wrong, in words. */
  readonly because: ConformanceReportBilingual;
  /** What the list of expected failures says of it. Absent where it is not listed. */
  readonly expected?: {
    /** Why the failure is borne, in the words of the list. */
    readonly reason: string;
    /** A URL at which the failure is followed up. */
    readonly issue: string;
    /** The last day on which the entry counts, ISO 8601. */
    readonly until: string;
  };
  readonly failure?: ConformanceReportFailure;
};

/** One case that failed, enough to ask it again and to see why it fails. Values are as they were sent. */
export type ConformanceReportFailure = {
  /** The name of its file in the folder `failures`, without the extension. */
  readonly id: string;
  /** The operation that was asked. */
  readonly operation: string;
  /** The number of the case in its check, from 0. */
  readonly index: ConformanceReportCount;
  /** The smallest input found that fails. */
  readonly input: Json;
  /** The input that was generated, where a smaller one was found. */
  readonly original?: Json;
  /** Number of steps by which the input was made smaller; 0 where it stayed as it was generated. */
  readonly shrinks: ConformanceReportCount;
  /** What was answered. */
  readonly reply: Json;
  /** What the reference implementation answers. Absent where there was none to ask. */
  readonly reference?: Json;
  /** The answer that would conform. */
  readonly expected: Json;
  /** What was given instead. */
  readonly got: Json;
  /** JSON Pointer (RFC 6901) into the output. Absent where the failure has no single place. */
  readonly at?: string;
};

export type ConformanceReportAccuracy = {
  /** The operation that was asked. */
  readonly operation: ConformanceReportName;
  /** The id of the vector. */
  readonly vector: string;
  /** The clause that the vector tests. */
  readonly clause: ConformanceReportClauseId;
  /** Where the case and its expected value are from. */
  readonly source: string;
  /** The least number of correct digits (log relative error) of its numbers, capped at the digits that are known. */
  readonly digits: number;
  /** The least number of correct digits that conforms. */
  readonly required: number;
  /** The numbers of the vector, each with its correct digits. */
  readonly numbers: readonly {
    /** JSON Pointer (RFC 6901) into the output. */
    readonly at: string;
    /** The value as it is published or computed. */
    readonly expected: string;
    /** What was given. */
    readonly got: Json;
    /** Number of its correct digits (log relative error), capped at the digits that are known. */
    readonly digits: number;
    /** The least number of correct digits that conforms. */
    readonly required: number;
  }[];
};

/**
 * An implementation conformance statement (ICS): for every clause of the classes that it states, whether an
 * implementation supports it, and by what evidence. It declares nothing; a declaration of conformity rests on it.
 */
export type ConformanceStatement = {
  /** The version of the standard on conformance to which this statement conforms. */
  readonly conformsTo: string;
  /** What kind of document this is. */
  readonly type: 'conformance-statement';
  /** What the statement is about. */
  readonly implementation: {
    /** The name of the implementation. */
    readonly name: string;
    /** The version of the implementation. */
    readonly version: string;
  };
  /** The classes whose clauses the rows state. */
  readonly classes: readonly StatedClass[];
  /** A row for every clause of the classes. */
  readonly rows: readonly StatementRow[];
};

/** The key of the standard. */
export type ConformanceStatementStandard = string;

/** The conformance class. */
export type ConformanceStatementClassName = string;

export type StatedClass = {
  readonly standard: ConformanceStatementStandard;
  /** The major and minor version of the standard. */
  readonly version: string;
  readonly class: ConformanceStatementClassName;
};

export type StatementRow = {
  /** The id of the clause. */
  readonly clause: string;
  /** The revision of the clause. */
  readonly rev: number;
  readonly standard: ConformanceStatementStandard;
  readonly class: ConformanceStatementClassName;
  /** The verbal form of the clause. */
  readonly level: 'shall' | 'shall not' | 'should' | 'should not' | 'may' | 'need not' | 'can' | 'cannot';
  /** The status of the clause, which follows from its verbal form. */
  readonly status: 'mandatory' | 'prohibited' | 'recommended' | 'not-recommended' | 'optional' | 'informative';
  /**
   * What decides whether the clause is met: a run of the suite (`run`), an inspection that somebody carries out
   * (`inspection`), or nothing (`nothing`), because the clause is not on an implementation or requires nothing.
   */
  readonly decidedBy: 'run' | 'inspection' | 'nothing';
  /** Whether the implementation supports the clause. */
  readonly supported: 'yes' | 'no' | 'not-applicable' | 'to-be-stated';
  /** Why nothing decides it. Only where `decidedBy` is `nothing`. */
  readonly because?: {
    /** The text in English. */
    readonly en: string;
    /** The text in Chinese. */
    readonly zh: string;
  };
  /** What the row rests on. Absent where nothing was run or inspected. */
  readonly evidence?: StatementEvidence;
};

/** The evidence: of a run, `verdict`, `cases` and `report`; of an inspection, `by`, `date` and `found`. */
export type StatementEvidence = {
  /** What the evidence is of. */
  readonly of: 'run' | 'inspection';
  /** What the run said of the clause. */
  readonly verdict?: 'not-selected' | 'inapplicable' | 'pass' | 'warning' | 'declared' | 'expected-failure' | 'not-inspected' | 'inconclusive' | 'fail' | 'suite-error';
  /** Number of cases that bear on the clause. */
  readonly cases?: number;
  /** The digest of the file of the report, byte for byte. */
  readonly report?: Digest;
  /** Who inspected. */
  readonly by?: string;
  /** The day of the inspection, ISO 8601. */
  readonly date?: string;
  /** What was found, and where it can be seen. */
  readonly found?: string;
};

/**
 * A first party's declaration that an implementation conforms for the classes it names, and what that rests on. It
 * is no certificate, and no declaration before it is signed.
 */
export type DeclarationOfConformity = {
  /** The version of the standard on conformance to which this declaration conforms. */
  readonly conformsTo: string;
  /** What kind of document this is. */
  readonly type: 'declaration-of-conformity';
  /** The identification of this declaration, unique for its issuer. */
  readonly identification: string;
  /** The role in which it is issued: that of the first party, who supplies the implementation. */
  readonly party: 'first';
  /** Who declares, and answers for it. */
  readonly issuer: {
    /** The name of who declares. */
    readonly name: string;
    /** The address at which the issuer is reached. */
    readonly address: string;
  };
  /** What is declared to conform. */
  readonly object: {
    /** The name of the implementation. */
    readonly name: string;
    /** The version of the implementation. */
    readonly version: string;
  };
  /** The requirements for which it is declared to conform. */
  readonly requirements: readonly DeclaredClaim[];
  /** The declaration in words, in both languages; it follows from the other members. */
  readonly sentence: DeclarationWords;
  /** Where it is issued. */
  readonly place: string;
  /** The day of issue. */
  readonly date: DeclarationOfConformityDay;
  /** The limits of the validity of the declaration. Absent where none is stated. */
  readonly validity?: {
    /** The last day on which the declaration is valid. */
    readonly until?: DeclarationOfConformityDay;
    /** Other limits of the validity, in words. */
    readonly limits?: string;
  };
  /** Whether the declaration is signed, and by whom. */
  readonly signature: {
    /** Whether it is signed. While it is `unsigned`, it is no declaration. */
    readonly state: 'unsigned' | 'signed';
    /** Whether it is signed, in words of both languages. */
    readonly words: DeclarationWords;
    /** Who signs. */
    readonly signatory?: string;
    /** The function in which the signatory signs. */
    readonly function?: string;
  };
  readonly basis: DeclarationBasis;
};

export type DeclarationWords = {
  /** The text in English. */
  readonly en: string;
  /** The text in Chinese. */
  readonly zh: string;
};

/** A day, ISO 8601. */
export type DeclarationOfConformityDay = string;

/** The key of the standard. */
export type DeclarationOfConformityStandard = string;

/** The major and minor version of the standard. */
export type DeclarationOfConformityVersion = string;

export type DeclaredClaim = {
  readonly standard: DeclarationOfConformityStandard;
  readonly version: DeclarationOfConformityVersion;
  /** The conformance class. */
  readonly class: string;
};

/** What the declaration rests on. */
export type DeclarationBasis = {
  /** The suite that judged. */
  readonly suite: {
    /** The name of the suite. */
    readonly name: string;
    /** The version of the suite. */
    readonly version: string;
    /** The digest of the checks, vectors and schemas that the suite judges by, as the report states it. */
    readonly digest: Digest;
  };
  /** The mode of the run, as the report states it. */
  readonly mode: 'frozen' | 'audit';
  /** The seed of the run, as the report states it. */
  readonly seed: string;
  /** The requirement sets whose cases were asked; none in the mode `audit`. */
  readonly requirementSets: readonly {
    readonly standard: DeclarationOfConformityStandard;
    readonly version: DeclarationOfConformityVersion;
    /** The digest of the cases of the set, as the report states it. */
    readonly digest: Digest;
  }[];
  /** When and on what the suite ran, as the record of the run says. */
  readonly environment: {
    /** When the run began, ISO 8601 in UTC. */
    readonly startedAt: string;
    /** The runtime of the suite and its version. */
    readonly runtime: string;
    /** The operating system. */
    readonly platform: string;
    /** The architecture of the processor. */
    readonly architecture: string;
  };
  /** The digest of the file of the report, byte for byte. */
  readonly report: Digest;
  /** The digest of the file of the conformance statement, byte for byte. */
  readonly statement: Digest;
};

/**
 * Failures that are known beforehand, each with the reason why it is borne, where it is followed up and until
 * when. A run that is given the list tells them apart from new ones.
 */
export type ExpectedFailures = {
  /** The version of the standard on conformance to which this list conforms. */
  readonly conformsTo: string;
  /** What kind of document this is. */
  readonly type: 'expected-failures';
  /** The failures, each an entry. */
  readonly failures: readonly ExpectedFailure[];
};

export type ExpectedFailure = {
  /** The clause that is not met. */
  readonly clause: string;
  /**
   * The probe, check or vector that fails, by the id that the report gives it. Absent, everything that tests the
   * clause fails.
   */
  readonly of?: string;
  /** The operation with which it fails. Absent, it fails with every operation that was asked. */
  readonly operation?: string;
  /**
   * How it fails: an answer that is wrong (`fail`), what came instead of an answer, or nothing that could be
   * judged because of an earlier failure (`not-testable`).
   */
  readonly outcome: 'fail' | 'unsupported' | 'internal' | 'timeout' | 'crash' | 'protocol-error' | 'not-testable';
  /** Why the failure is borne. */
  readonly reason: string;
  /** A URL at which the failure is followed up. */
  readonly issue: string;
  /** The last day on which the entry counts, ISO 8601. */
  readonly until: string;
};

export type EchoInput = {
  /** Any JSON value, tagged values among them. */
  readonly value: Json;
};

export type EchoOutput = {
  /** The value that was sent. */
  readonly value: Json;
};

/** The last message of a session. It has no answer; the end of the input follows. */
export type ByeRequest = {
  /** The id of the message, an opaque string; nothing answers it. */
  readonly id: string;
  /** What the message asks for. */
  readonly op: 'bye';
};

/** One case. The expected answer is never sent. */
export type CaseRequest = {
  /** The id of the message, an opaque string that the answer carries unchanged. */
  readonly id: string;
  /** What the message asks for. */
  readonly op: 'case';
  /** The operation, declared or not. */
  readonly operation: string;
  /** The input, by the input schema of the operation. Numbers that JSON cannot carry are tagged. */
  readonly input: Json;
  /** How long the suite waits for the answer, in milliseconds. */
  readonly deadlineMs: number;
};

/**
 * What an implementation says of itself. Everything that is judged follows from `operations` and `classes`.
 * Members that are not named here are ignored.
 */
export type HelloReply = {
  /** The `id` of the request. */
  readonly id: string;
  /**
   * The version of the protocol that is spoken, within the range of the request. An implementation that speaks
   * none of the range gives one that it speaks, so that the suite can name both; the session ends there.
   */
  readonly protocol: number;
  /** The software under test, not the adapter in front of it. */
  readonly implementation: {
    /** The name of the software. */
    readonly name: string;
    /** The version of the software. */
    readonly version: string;
    /** The programming language that the software is written in. */
    readonly language?: string;
    /** A URL of the software. */
    readonly homepage?: string;
    /** A URL at which faults are reported. */
    readonly issues?: string;
  };
  /** The versions of each standard that it implements, as MAJOR.MINOR, by the key of the standard. */
  readonly standards: {
    readonly [name: string]: readonly string[];
  };
  /**
   * The conformance classes that it claims, by the key of the standard. Absent, nothing is claimed, and what is
   * declared is judged.
   */
  readonly classes?: {
    readonly [name: string]: readonly string[];
  };
  /** The operations that it answers, each as the key of its standard, a slash and its name. */
  readonly operations: readonly string[];
  /** Optional features. `f64s` with the value `true` accepts long arrays of numbers in base64. */
  readonly features?: {
    readonly [name: string]: Json;
  };
  /** Settings that explain its answers to a reader of the report. */
  readonly parameters?: {
    readonly [name: string]: Json;
  };
  /**
   * What it does not take of a declared operation, by the name of the operation: a list of entries, each a member
   * of the input or several, with the values that are left out. A member inside another is named by a JSON Pointer
   * (RFC 6901), which begins with a slash. `null` stands for an absent member, `*` for a present one of any value.
   */
  readonly leavesOut?: {
    readonly [name: string]: readonly {
      readonly [name: string]: readonly (string | boolean | null)[];
    }[];
  };
  /**
   * Whether the same case always gets the same answer: always (`pure`), for a given seed (`seeded`), or not
   * (`stochastic`). Absent, `pure`.
   */
  readonly determinism?: 'pure' | 'seeded' | 'stochastic';
  /** How much it takes at a time. Absent, one case after another. */
  readonly concurrency?: {
    /** How many cases may wait for an answer at a time. Absent, 1. */
    readonly maxInFlight: number;
  };
};

/**
 * The first message of a session, sent by the suite: which versions of the protocol it speaks, who it is, and how
 * long a line may be.
 */
export type HelloRequest = {
  /** The id of the message, an opaque string that the answer carries unchanged. */
  readonly id: string;
  /** What the message asks for. */
  readonly op: 'hello';
  /** The oldest and the newest version of the protocol that the suite speaks. */
  readonly protocol: {
    /** The oldest version. */
    readonly min: number;
    /** The newest version. */
    readonly max: number;
  };
  /** The suite that asks. */
  readonly suite: {
    /** The name of the suite. */
    readonly name: string;
    /** The version of the suite. */
    readonly version: string;
    /** The digest of the checks, vectors and schemas that the suite judges by. */
    readonly digest: Digest;
  };
  /** The limits of what the suite accepts. */
  readonly limits: {
    /** The greatest length of a line in bytes, without its line feed. */
    readonly maxLineBytes: number;
  };
};

/** The implementation failed on a case and says so. This never counts as a rejection. */
export type InternalReply = {
  /** The `id` of the case. */
  readonly id: string;
  /** How the case was answered. */
  readonly outcome: 'internal';
  /** What happened, in words. */
  readonly message?: Json;
  /** Where in the implementation it happened. */
  readonly trace?: Json;
};

/** The answer to a case whose input lies outside the domain of the operation. */
export type RejectedReply = {
  /** The `id` of the case. */
  readonly id: string;
  /** How the case was answered. */
  readonly outcome: 'rejected';
  /** A code that the schema of the operation lists. */
  readonly code: string;
  /** Where in the input, as a JSON Pointer (RFC 6901). */
  readonly pointer?: string;
};

/**
 * The answer to a case whose input lies inside the domain of the operation: the output, or `{ "undefined": reason
 * }` where the quantity does not exist.
 */
export type ResultReply = {
  /** The `id` of the case. */
  readonly id: string;
  /** How the case was answered. */
  readonly outcome: 'result';
  /** The output, by the output schema of the operation. */
  readonly output: Json;
};

/**
 * The answer to a case whose operation the implementation does not know. For a declared operation it is a
 * non-conformity.
 */
export type UnsupportedReply = {
  /** The `id` of the case. */
  readonly id: string;
  /** How the case was answered. */
  readonly outcome: 'unsupported';
  /** What is not supported. */
  readonly feature?: Json;
  /** Why, in words. */
  readonly reason?: Json;
  /** A URL at which the gap is tracked. */
  readonly issue?: Json;
};

/**
 * What counts towards conformity with one standard: each clause that is scored, and each that is not, with the
 * reason.
 */
export type RequirementSet = {
  /** The version of the standard on conformance to which this set conforms. */
  readonly conformsTo: string;
  /** What kind of document this is. */
  readonly type: 'requirement-set';
  /** The key of the standard. */
  readonly standard: string;
  /** The major and minor version of the standard; a draft has the version that it is to become. */
  readonly version: string;
  /** The digest of the frozen cases of the set. */
  readonly digest?: Digest;
  /** Clauses that enter the verdict. */
  readonly scored: readonly ScoredClause[];
  /** Clauses that are run and reported, and do not enter the verdict. */
  readonly notScored: readonly UnscoredClause[];
};

/** A clause and its revision. */
export type SetClause = string;

export type ScoredClause = {
  readonly clause: SetClause;
  /** The conformance class of the clause. */
  readonly class: string;
};

export type UnscoredClause = {
  readonly clause: SetClause;
  /** Why it does not count, in both languages. */
  readonly because: {
    /** The text in English. */
    readonly en: string;
    /** The text in Chinese. */
    readonly zh: string;
  };
};
