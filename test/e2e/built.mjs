// Tests of this folder run what is built: they fail at once where that is older than its sources.
import { outdated } from '../../scripts/build.mjs';

export default async function isBuilt() {
  const old = await outdated();
  if (old.length > 0)
    throw new Error(`Not built since a source changed: ${old.join(', ')}. Run: npm run build`);
}
