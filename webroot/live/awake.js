// Keeps the screen lit where the browser can (https only); where it cannot, the phone's own setting decides.
export function stayAwake() {
  if (!navigator.wakeLock) return;
  const ask = () => document.visibilityState === "visible" && navigator.wakeLock.request("screen").catch(() => {});
  document.addEventListener("visibilitychange", ask);
  ask();
}
