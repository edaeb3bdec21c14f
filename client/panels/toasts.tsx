import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { dismissToast, type Toast } from "../state/toasts.ts";
import { useClew, useSlice } from "./clew-context.ts";

const STAYS_MS = 8000;

export function Toasts() {
  const clew = useClew();
  const toasts = useSlice(clew.toasts, (state) => state.toasts);
  return (
    <section className="toasts" aria-label="Messages" aria-live="polite">
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} onGone={() => dismissToast(clew.toasts, toast.id)} />
      ))}
    </section>
  );
}

function ToastView({ toast, onGone }: { readonly toast: Toast; readonly onGone: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, onGone]);
  return (
    <section
      className="toast"
      aria-label={toast.tone === "problem" ? "Problem" : "Message"}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.button ? (
        <button type="button" className="button" onClick={toast.button.press}>
          {toast.button.label}
        </button>
      ) : null}
      <button type="button" className="tool" aria-label="Close the message" onClick={onGone}>
        <X size={14} aria-hidden="true" />
      </button>
    </section>
  );
}
