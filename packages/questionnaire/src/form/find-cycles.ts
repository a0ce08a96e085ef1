/**
 * Groups of nodes that reach one another, by Tarjan's algorithm (SIAM Journal on Computing 1, 1972), without
 * recursion: a chain of conditions may be as long as the form.
 * @param count Nodes are numbered from 0 to `count` - 1.
 * @param sourcesOf The nodes a node depends on.
 * @returns For each node the number of its group; two nodes on one circle have the same.
 */
export function findCycles(count: number, sourcesOf: (node: number) => readonly number[]): Int32Array {
  const group = new Int32Array(count).fill(-1);
  const order = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const waiting: number[] = [];
  let visited = 0;
  let groups = 0;

  interface Visit {
    readonly node: number;
    readonly sources: readonly number[];
    next: number;
  }
  const path: Visit[] = [];

  function enter(node: number): void {
    order[node] = lowest[node] = visited++;
    waiting.push(node);
    path.push({ node, sources: sourcesOf(node), next: 0 });
  }

  function leave(node: number): void {
    if (lowest[node] === order[node]) {
      let member: number | undefined;
      do {
        member = waiting.pop();
        if (member !== undefined) group[member] = groups;
      } while (member !== undefined && member !== node);
      groups++;
    }
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) lower(above.node, lowest[node] ?? 0);
  }

  function lower(node: number, value: number): void {
    lowest[node] = Math.min(lowest[node] ?? 0, value);
  }

  for (let start = 0; start < count; start++) {
    if (order[start] !== -1) continue;
    enter(start);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const source = visit.sources[visit.next++];
      if (source === undefined) leave(visit.node);
      else if (order[source] === -1) enter(source);
      else if (group[source] === -1) lower(visit.node, order[source] ?? 0);
    }
  }
  return group;
}
