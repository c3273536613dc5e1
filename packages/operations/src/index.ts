export { Drain } from './drain.ts';
export { isForLoopback, isLoopback } from './is-loopback.ts';
export { addressOption, type ListenAddress, listenAddress } from './listen-address.ts';
export { type ServedMetrics, serveMetrics } from './serve-metrics.ts';
export { type ServiceEvent, type ServiceFields, type ServiceLog, serviceEvents, serviceLog } from './service-log.ts';
export { ServiceMetrics } from './service-metrics.ts';
export { toldToStop } from './stop-signals.ts';
