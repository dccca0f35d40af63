// The manifest that goes into the built add-in: for the origin that ZIPING_ORIGIN names, and with the package's version.
const { version } = require('../package.json');

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** The origin that the manifest names: https, without path; Excel loads add-ins from nothing else. */
function originOf(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`ZIPING_ORIGIN is not a URL: ${text}`);
  }
  if (url.protocol !== 'https:' || url.origin !== text.replace(/\/$/, '')) {
    throw new Error(
      `ZIPING_ORIGIN must be an https origin without a path, such as https://host:3000: ${text}`,
    );
  }
  return url.origin;
}

/**
 * @param {Readonly<Record<string, string | undefined>>} environment as in process.env
 * @returns {(content: { toString(encoding: 'utf8'): string }) => string} makes manifest.xml into the one to build
 * @throws where ZIPING_ORIGIN is no https origin
 */
function manifestFor(environment) {
  const origin = originOf(environment.ZIPING_ORIGIN ?? DEVELOPMENT_ORIGIN);
  return (content) =>
    content
      .toString('utf8')
      .replaceAll(DEVELOPMENT_ORIGIN, origin)
      .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
}

module.exports = { manifestFor };
