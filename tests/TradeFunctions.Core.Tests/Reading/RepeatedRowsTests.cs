using FsCheck.Xunit;
using TradeFunctions.Core.Tests.Reading.Layouts;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>A row is read as if it stood alone, whatever rows are before it: what is kept of those only saves time.</summary>
public class RepeatedRowsTests
{
    private static readonly (string Column, string[] Texts)[] Varied =
    [
        ("typeCode", ["C", "C", "C", "?"]), ("freqCode", ["A", "A", "M", "Q"]), ("period", ["2023", "2022", "202301", "20230"]), ("reporterCode", ["392", "156", "0", "J"]),
        ("flowCode", ["M", "X", "RX", "?"]), ("partnerCode", ["156", "842", "0", "-"]), ("classificationCode", ["H6", "H5", "S4", "?"]),
        ("isOriginalClassification", ["true", "false", "true", ""]), ("cmdCode", ["030613", "TOTAL", "85", "x"]), ("aggrLevel", ["6", "0", "2", ""]),
        ("customsCode", ["C00", "C00", "C01", "?"]), ("cmdDesc", ["Shrimps", "of \"every\" kind", "two\nlines", ""]),
    ];

    [Property(MaxTest = 60)]
    public async Task A_row_is_read_as_if_it_stood_alone(int seed)
    {
        var random = new Random(seed);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            // One column at a time, so that rows are mostly as the one before.
            var (column, texts) = Varied[random.Next(Varied.Length)];
            fields[column] = texts[random.Next(texts.Length)];
            rows.Add(ComtradeSample.V1Row([.. fields.Select(field => (field.Key, field.Value))]));
        }

        var together = await Reads.Text($"{ComtradeSample.V1Names}\n{string.Join('\n', rows)}\n");
        var alone = new List<Reads>();
        foreach (var row in rows) alone.Add(await Reads.Text($"{ComtradeSample.V1Names}\n{row}\n"));

        Assert.Null(together.Outcome.Refusal);
        Assert.Equal(alone.SelectMany(read => read.Rows).Select(row => (row.Key, row.Figures)), together.Rows.Select(row => (row.Key, row.Figures)));
        Assert.Equal(alone.SelectMany(read => read.Rejects).Select(reject => reject.Reason), together.Rejects.Select(reject => reject.Reason));
        Assert.Equal(alone.SelectMany(read => read.LeftOut), together.LeftOut);
    }
}
