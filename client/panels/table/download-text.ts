/** Hands a text to the browser as a file. It begins with a byte order mark, without which Excel misreads accents. */
export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob(["\uFEFF", text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this; a minute later it has.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
