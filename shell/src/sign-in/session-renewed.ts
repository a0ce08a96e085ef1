/** Tells the page that waits, in this browser and at this institution only, then closes the small window. */
new BroadcastChannel('portal-session').postMessage('renewed');
window.close();
