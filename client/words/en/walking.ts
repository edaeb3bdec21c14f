/** Walking from entity to entity by the keyboard. */
export const walking = {
  titles: {
    up: "To the neighbour above",
    down: "To the neighbour below",
    left: "To the neighbour to the left",
    right: "To the neighbour to the right",
  },
  labels: { up: "Walk up", down: "Walk down", left: "Walk left", right: "Walk right" },
  nothingFurther: "Nothing further that way",
  next: { title: "Next relationship of the entity", label: "Next relationship" },
  previous: { title: "Previous relationship of the entity", label: "Previous relationship" },
  noRelationships: "No relationships shown",
  home: { title: "Back to where walking began", label: "Back to the start" },
};
