// @apollo/gateway reports hourly to its maker unless this stands before it is loaded: import this file first.
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
