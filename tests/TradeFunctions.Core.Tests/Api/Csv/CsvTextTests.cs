using TradeFunctions.Core.Api.Csv;

namespace TradeFunctions.Core.Tests.Api.Csv;

public class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+41", "'+41")]
    [InlineData("-x", "'-x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"")]
    public void A_text_that_a_spreadsheet_would_run_is_defused(string text, string field) =>
        Assert.Equal(field, CsvText.Field(text));

    [Theory]
    [InlineData("Areas, nes", "\"Areas, nes\"")]
    [InlineData("Côte d'Ivoire", "Côte d'Ivoire")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("\"q\"", "\"\"\"q\"\"\"")]
    [InlineData(" x", "\" x\"")]
    [InlineData("", "")]
    public void A_text_is_quoted_only_where_it_has_to_be(string text, string field) => Assert.Equal(field, CsvText.Field(text));

    [Fact]
    public void Values_are_written_for_machines()
    {
        Assert.Equal("", CsvText.Field(null));
        Assert.Equal("true", CsvText.Field(true));
        Assert.Equal("-0.033", CsvText.Field(-0.033m));
        Assert.Equal("152010000000", CsvText.Field(152010000000m));
        Assert.Equal("2025-07-09T04:00:00Z", CsvText.Field(new DateTimeOffset(2025, 7, 9, 6, 0, 0, TimeSpan.FromHours(2))));
    }
}
