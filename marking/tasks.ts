/** Text to be read: a container's own lines, or with `deep` everything below a node. */
export type Task = {
  readonly node: Node;
  readonly deep: boolean;
  /** Not caused by a mutation. */
  readonly isFirst: boolean;
  /** Up to which batch of mutations it is known that the node is to be read. */
  readonly asOf: number;
};

/** What is still to be read, the latest first. */
export type Tasks = {
  readonly size: number;
  /** Adds nodes in such a way that the first of them is the next. */
  push(nodes: Iterable<Node>, kind: Pick<Task, 'deep' | 'isFirst'>): void;
  pop(): Task | undefined;
  /** A batch of mutations has come: what stands where it stood may be nothing to be read any more. */
  age(): void;
  isCurrent(task: Task): boolean;
};

export function createTasks(): Tasks {
  const stack: Task[] = [];
  let now = 0;
  return {
    get size() {
      return stack.length;
    },
    push(nodes, kind) {
      for (const node of [...nodes].reverse()) stack.push({ node, ...kind, asOf: now });
    },
    pop: () => stack.pop(),
    age() {
      now++;
    },
    isCurrent: ({ asOf }) => asOf === now,
  };
}
