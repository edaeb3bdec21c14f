import { X } from "lucide-react";
import { words } from "../words/words.ts";

/** The title of a panel over the canvas, and the button that closes it. */
export function PanelHeader({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  return (
    <header>
      <h2>{title}</h2>
      <button
        type="button"
        className="tool"
        aria-label={words().buttons.close}
        title={words().buttons.closeByKey}
        onClick={onClose}
      >
        <X size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
    </header>
  );
}
