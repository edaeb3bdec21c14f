/** Moving the camera. */
export const looking = {
  fitAll: "Fit everything",
  fitSelection: "Fit the selection",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  minimap: {
    title: "Minimap, while not everything is in view",
    show: "Show a minimap",
    close: "Close the minimap",
  },
  further: {
    left: "Look further left",
    right: "Look further right",
    up: "Look further up",
    down: "Look further down",
  },
};
