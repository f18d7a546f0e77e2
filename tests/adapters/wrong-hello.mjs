import { serve } from './toy.mjs';
serve({ says: { operations: 'toy/sum' } });
