import { serve } from './toy.mjs';
serve({ says: { protocol: 7 } });
