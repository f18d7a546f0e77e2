import { serve } from './toy.mjs';
serve({ onCase: () => undefined });
