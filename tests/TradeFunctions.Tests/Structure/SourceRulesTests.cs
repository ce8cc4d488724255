using System.Text.RegularExpressions;

namespace TradeFunctions.Tests.Structure;

public partial class SourceRulesTests
{
    [Fact]
    public void No_source_reads_the_ambient_clock_they_are_given_a_time_provider()
    {
        var uses = from file in Sources.Files()
                   from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
                   where AmbientClock().IsMatch(line.Text)
                   select $"{file.Path}:{line.Number}";
        Assert.Empty(uses);
    }

    [Fact]
    public void No_source_file_is_longer_than_350_lines()
    {
        var files = Sources.Files().ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => file.Lines.Length > 350).Select(file => $"{file.Path}: {file.Lines.Length}"));
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;", true)]
    [InlineData("DateTimeOffset.Now", true)]
    [InlineData("clock.GetUtcNow().UtcDateTime", false)]
    public void The_pattern_for_the_ambient_clock_finds_it(string line, bool found) => Assert.Equal(found, AmbientClock().IsMatch(line));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bEnvironment\.TickCount")]
    private static partial Regex AmbientClock();
}
