export async function benchColdLoad(): Promise<void> {}
