using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Hosting;
using TradeFunctions;
using TradeFunctions.Telemetry;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddTradeFunctions(builder.Configuration);
// With it the host leaves the worker's telemetry to the worker, so only where the worker sends any.
builder.Services.AddTelemetryExport(builder.Configuration)?.UseFunctionsWorkerDefaults();
builder.Build().Run();
