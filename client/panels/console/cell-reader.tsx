import { Copy, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { WireValue } from "../../../contract/values.ts";
import { plainText } from "../../graph/plain-text.ts";
import { valueText } from "../../graph/value-text.ts";
import { copyText } from "../../state/copy-text.ts";
import { words } from "../../words/words.ts";
import { useClew } from "../clew-context.ts";
import { KEYBOARD_STOP } from "../keyboard-stop.ts";

export interface OpenCell {
  readonly title: string;
  readonly value: WireValue;
}

interface CellReaderProps {
  readonly cell: OpenCell;
  readonly onClose: () => void;
}

const LONGEST = 200_000;

/** A cell's whole value, over the table: text line by line, lists and maps as JSON in our value encoding. */
export function CellReader({ cell: { title, value }, onClose }: CellReaderProps) {
  const clew = useClew();
  const { cell: cellWords } = words().results;
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus({ preventScroll: true }), []);
  const text = typeof value === "object" ? JSON.stringify(value, null, 2) : valueText(value);
  return (
    <section
      className="float cell-reader"
      role="dialog"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <button
          type="button"
          className="tool"
          aria-label={cellWords.copy}
          title={cellWords.copyHint}
          onClick={() => void copyText(clew, text, cellWords.copied, cellWords.copyByHand)}
        >
          <Copy size={14} strokeWidth={1.5} aria-hidden="true" />
        </button>
        <button
          ref={close}
          type="button"
          className="tool"
          aria-label={words().buttons.close}
          title={cellWords.closeHint}
          onClick={onClose}
        >
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </header>
      <pre {...KEYBOARD_STOP}>
        {text
          .slice(0, LONGEST)
          .split(/\r\n|\r|\n/)
          .map(harmless)
          .join("\n")}
        {text.length > LONGEST ? `\n${cellWords.more(text.length - LONGEST)}` : ""}
      </pre>
    </section>
  );
}

/** A line with its indentation; what stands in it is made harmless as everywhere. */
function harmless(line: string): string {
  const [indent = ""] = /^ */.exec(line) ?? [];
  return indent + plainText(line, LONGEST);
}
