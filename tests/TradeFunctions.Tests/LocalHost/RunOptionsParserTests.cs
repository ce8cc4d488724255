using TradeFunctions.LocalHost.CommandLine;

namespace TradeFunctions.Tests.LocalHost;

public class RunOptionsParserTests
{
    [Fact]
    public void Every_option_is_read_with_a_space_or_an_equals_sign()
    {
        var folder = Path.GetTempPath();
        Assert.Equal(new RunOptions { Load = folder, Dataset = "own-2025", Once = true, InMemory = true, Port = 0 }, Parse("--load", folder, "--dataset=own-2025", "--once", "--in-memory", "--port", "0"));
        Assert.Equal(new RunOptions { Connection = "AccountName=a;AccountKey=b=" }, Parse("--connection=AccountName=a;AccountKey=b="));
        Assert.Equal(new RunOptions { Data = "folder", Port = 8080 }, Parse("--data", "folder", "--port=8080"));
        Assert.Equal(new RunOptions { Help = true }, Parse("--help"));
        Assert.Equal(new RunOptions(), Parse());
    }

    [Theory]
    [InlineData("unknown option --wrong", "--wrong")]
    [InlineData("unknown option stray", "stray")]
    [InlineData("--port needs a value", "--port")]
    [InlineData("--port needs a value", "--port", "--once")]
    [InlineData("--port: 65536 is not a port", "--port", "65536")]
    [InlineData("--port: -1 is not a port", "--port", "-1")]
    [InlineData("--once takes no value", "--once=yes")]
    [InlineData("--dataset goes with --load", "--dataset", "own")]
    [InlineData("there is no folder", "--load", "no-such-folder-anywhere")]
    [InlineData("is no dataset name", "--load", ".", "--dataset", "Own Data")]
    [InlineData("exclude each other", "--in-memory", "--data", "folder")]
    [InlineData("--connection excludes", "--connection", "x", "--in-memory")]
    public void A_wrong_command_line_is_an_error_that_says_what_is_wrong(string error, params string[] arguments)
    {
        var parsed = RunOptionsParser.Parse(arguments);
        Assert.Null(parsed.Options);
        Assert.Contains(error, parsed.Error!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("some/folder/", "folder")]
    [InlineData("some/folder", "folder")]
    [InlineData("some/folder/.", "folder")]
    public void A_folders_name_is_its_last_part(string path, string name) => Assert.Equal(name, RunOptionsParser.FolderName(path));

    private static RunOptions? Parse(params string[] arguments) => RunOptionsParser.Parse(arguments).Options;
}
