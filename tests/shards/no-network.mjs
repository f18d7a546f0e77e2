/** Loaded with --import: a process that tries to reach anything ends with 97, which no verdict is. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const refuse = (what) => () => {
  process.stderr.write(`a connection was tried: ${what}\n`);
  process.exit(97);
};

net.Socket.prototype.connect = refuse('net');
dgram.Socket.prototype.send = refuse('dgram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = refuse('dns');
