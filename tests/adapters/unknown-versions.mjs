import { serve } from './toy.mjs';
serve({ says: { standards: { toy: ['9.9'] } } });
