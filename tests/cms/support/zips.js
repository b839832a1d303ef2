// The zips of the kit, as a webmaster has them.
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

const path = (name) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

export const zipPath = (kit) => path(`dist/permit-guide-${kit}.zip`);

/** Content by path. */
export const zipFiles = (kit) => unzipSync(readFileSync(zipPath(kit)));

/** An empty folder of its own under build/cms/. */
export function freshFolder(name) {
  const folder = path(`build/cms/${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Unpacks over what is there, as a webmaster would. */
export function unzipInto(kit, folder) {
  for (const [name, bytes] of Object.entries(zipFiles(kit))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** Where Debian puts commands, also those that only root has in its PATH, and where this user looks. */
const FOLDERS = [...new Set([...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/sbin', '/bin', '/sbin'])];
const isRun = (path) => { try { accessSync(path, constants.X_OK); return true; } catch { return false; } };

/** A reason to skip when a command is not installed; false when all are. `./dev test --cms` installs them. */
export function missing(...commands) {
  const absent = commands.filter((one) => !FOLDERS.some((folder) => isRun(join(folder, one))));
  return absent.length > 0 && `${absent.join(', ')} not installed`;
}
