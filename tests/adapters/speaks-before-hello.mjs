// Answers hello before it is asked, and again when it is.
import { hello, send, serve } from './toy.mjs';
send({ id: '0', ...hello });
serve();
