/** A note as it stands on the page, px from the canvas' top left corner. */
export interface PlacedNote {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Too far away to be read: a small sheet stands for it. */
  readonly small: boolean;
  /** SVG path data: a line to the entity that it is on, and its arrow with the head; empty for none. */
  readonly tether: string;
  readonly arrow: string;
}
