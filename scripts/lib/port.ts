import net from 'node:net';

/** A port of this computer that nobody listens on: the one that is wanted, or any. @throws where the one is taken */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', () => reject(new Error(`Port ${wanted} is in use.`)));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
