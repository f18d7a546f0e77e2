import { hello } from './toy.mjs';
process.stdin.once('data', () => process.stdout.write(`\uFEFF${JSON.stringify({ id: '0', ...hello })}\n`));
