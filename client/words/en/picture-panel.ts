/** The panel that makes a file of what the canvas shows. */
export const picturePanel = {
  name: "Picture",
  title: "Picture of what is in view",
  titleOfPicture: "Title",
  format: "Format",
  twice: { label: "PNG, twice the size", hint: "For screens and documents" },
  fourTimes: { label: "PNG, four times the size", hint: "For print" },
  svg: { label: "SVG", hint: "Lines and text, at any size" },
  legend: "Legend of the signs that occur",
  sources: "List of sources",
  save: "Save file",
  copy: "Copy",
  onlyPng: "Clipboards take PNG",
};
