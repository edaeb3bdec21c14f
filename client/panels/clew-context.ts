import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { Clew } from "../state/clew.ts";

export const ClewContext = createContext<Clew | null>(null);

/** The page's state. Throws outside of the page. */
export function useClew(): Clew {
  const clew = useContext(ClewContext);
  if (!clew) throw new Error("A panel was drawn outside of the page that holds its state.");
  return clew;
}

/** A part of one of the stores; the panel is drawn again only when that part changes. */
export function useSlice<S, T>(store: StoreApi<S>, pick: (state: S) => T): T {
  return useStore(store, pick);
}
