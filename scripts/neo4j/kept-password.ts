import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The password in this file, made at the first call. Only its owner may read the file. */
export async function keptPassword(file: string): Promise<string> {
  const kept = (await readFile(file, "utf8").catch(() => "")).trim();
  if (kept !== "") return kept;
  const password = newPassword();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  // The mode above counts for a new file only.
  await chmod(file, 0o600);
  return password;
}

/** 192 random bits, in characters that need no quoting in a shell or an address. */
export function newPassword(): string {
  return randomBytes(24).toString("base64url");
}
