import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { dismissToast, type Toast } from "../state/toasts.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";

const STAYS_MS = 8000;

export function Toasts() {
  const clew = useClew();
  const toasts = useSlice(clew.toasts, (state) => state.toasts);
  return (
    <section className="toasts" aria-label={words().pageFrame.messages.title} aria-live="polite">
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastView({ toast: { id, text, tone } }: { readonly toast: Toast }) {
  const { toasts } = useClew();
  const w = words().pageFrame.messages;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toasts, id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, toasts, id]);
  return (
    <section
      className="toast"
      aria-label={tone === "problem" ? w.problem : w.message}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      <button type="button" className="tool" aria-label={w.close} onClick={() => dismissToast(toasts, id)}>
        <X size={14} aria-hidden="true" />
      </button>
    </section>
  );
}
