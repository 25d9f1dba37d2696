/** Text to be read: a container's own lines, or with `deep` everything below a node. */
export type Task = {
  readonly node: Node;
  readonly deep: boolean;
  /** Not caused by a mutation. */
  readonly isFirst: boolean;
  /**
   * Where this is told, the node is a part of what has been searched already for what its text does not show: the child
   * after which it is to be gone on, if not from the first.
   */
  readonly after?: Node | null | undefined;
};
