/** A sentence to say when this version of Node is older than Clew needs, else null. */
export function oldNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Clew needs Node 20.19 or later, and this is Node ${version}: install a newer one from https://nodejs.org.`;
}
