// The toy standard over HTTP, in plain Node: a request is answered with a line for each of its lines. Says its URL.
import { createServer } from 'node:http';
import { answer, hello } from './toy.mjs';
const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.once('end', () => {
    const messages = Buffer.concat(chunks).toString('utf8').trim().split('\n');
    const answers = messages.map((line) => {
      const one = JSON.parse(line);
      return JSON.stringify(one.op === 'hello' ? { id: one.id, ...hello } : answer(one));
    });
    response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(`${answers.join('\n')}\n`);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
