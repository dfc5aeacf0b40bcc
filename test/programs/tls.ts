import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";

/** The mock cloud behind TLS. */
export interface TlsFront {
  readonly url: string;
  /** File with the certificate of the authority that clients have to trust. */
  readonly authority: string;
  close(): void;
}

/** Puts TLS before a server on loopback, with an authority made for the occasion in a folder. */
export async function tlsFront(folder: string, target: string): Promise<TlsFront> {
  const openssl = (...args: readonly string[]) => {
    execFileSync("openssl", args, { cwd: folder, stdio: "ignore" });
  };
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const authority = ["-CA", "ca.pem", "-CAkey", "ca.key"];
  writeFileSync(join(folder, "names.ext"), "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
  openssl(
    "req",
    "-x509",
    ...newKey,
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
    "-subj",
    "/CN=Test authority",
    "-days",
    "2",
  );
  openssl(
    "req",
    ...newKey,
    "-keyout",
    "server.key",
    "-out",
    "server.csr",
    "-subj",
    "/CN=localhost",
  );
  openssl(
    "x509",
    "-req",
    "-in",
    "server.csr",
    ...authority,
    "-out",
    "server.pem",
    "-days",
    "2",
    "-extfile",
    "names.ext",
  );

  const { port, hostname } = new URL(target);
  const identity = {
    key: readFileSync(join(folder, "server.key")),
    cert: readFileSync(join(folder, "server.pem")),
  };
  const server = createServer(identity, (socket) => {
    const inner = connect(Number(port), hostname);
    socket.pipe(inner).pipe(socket);
    socket.on("error", () => inner.destroy());
    inner.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    authority: join(folder, "ca.pem"),
    close: () => server.close(),
  };
}
