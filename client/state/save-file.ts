/** Hands a file to the browser to keep. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads it after this turn; a minute is enough for any.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Hands CSV to the browser as a file. It begins with a byte order mark, without which Excel misreads accents. */
export function saveCsv(name: string, text: string): void {
  saveFile(name, new Blob(["\uFEFF", text], { type: "text/csv;charset=utf-8" }));
}
