// Takes the pictures of docs/pictures from the running workbench: `npm run pictures`. Look at them before committing.
import { join } from 'node:path';
import { startWorkbench } from '../test/e2e/workbench';

const FOLDER = join(__dirname, '../docs/pictures');

async function main(): Promise<void> {
  const workbench = await startWorkbench();
  const { page, pane } = workbench;
  const shoot = async (name: string) => {
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  };
  const ribbon = (id: string) => page.locator(`[id="Ziping.${id}"]`);
  try {
    await ribbon('CheckSheet').click();
    await pane.locator('.finding').first().waitFor();
    await shoot('check');
    await pane.getByRole('tab', { name: /^得分/ }).click();
    await shoot('scores');
    await ribbon('WriteReport').click();
    await page.waitForTimeout(1500);
    await shoot('report');
  } finally {
    await workbench.close();
  }
}

void main();
