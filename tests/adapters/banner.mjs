import { serve } from './toy.mjs';
console.log('Welcome to \u001b[31macme\u001b[0m 3.2!');
serve();
