// Starts a process of its own, tells its number on standard error, and goes without it.
import { spawn } from 'node:child_process';
import { serve } from './toy.mjs';
const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'inherit' });
console.error(`grandchild ${grandchild.pid}`);
serve();
