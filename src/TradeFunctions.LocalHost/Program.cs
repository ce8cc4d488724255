using TradeFunctions.LocalHost;
using TradeFunctions.LocalHost.CommandLine;

var (options, error) = RunOptionsParser.Parse(args);
if (options is null)
{
    await Console.Error.WriteLineAsync($"{error}\n\n{RunOptionsParser.HelpText}");
    return 2;
}
if (options.Help)
{
    Console.WriteLine(RunOptionsParser.HelpText);
    return 0;
}
try
{
    return await new LocalRun(options, new ProgressDisplay(Console.Out, terminal: !Console.IsOutputRedirected)).RunAsync(CancellationToken.None);
}
catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException or Azure.RequestFailedException or FormatException)
{
    // The cause is the machine or the input, and the message says what; a stack trace adds nothing.
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
