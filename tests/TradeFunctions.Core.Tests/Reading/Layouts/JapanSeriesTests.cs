using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class JapanSeriesTests
{
    private static readonly ReadOptions WithChina = new() { FileName = "series.csv", Hints = new FileHints { Reporter = 392, Partner = 156 } };

    [Theory]
    [InlineData("Date;Exports;Imports\r\n2024/01;12;34\r\n")]
    [InlineData("Value of Exports and Imports\r\n(unit: thousand yen)\r\n\r\nYears/Months,Exp-Total,Imp-Total\r\n2024/01,12,34\r\n")]
    public async Task A_row_is_the_total_of_a_months_exports_and_imports_with_the_partner_of_the_rule(string file)
    {
        var reads = await Reads.Text(file, WithChina);

        Assert.Equal("japan-series", reads.Outcome.Layout);
        var month = Period.OfMonth(2024, 1);
        Assert.Equal(
            [
                new TradeRow(reads.Rows[0].Line, new CellKey(392, Frequency.Monthly, Flow.Export, CommodityCode.Total, 156, month, default), Yen(12, Valuation.Fob)),
                new TradeRow(reads.Rows[0].Line, new CellKey(392, Frequency.Monthly, Flow.Import, CommodityCode.Total, 156, month, default), Yen(34, Valuation.Cif)),
            ],
            reads.Rows);
    }

    [Fact]
    public async Task Zeros_at_the_end_are_months_to_come_and_others_no_trade()
    {
        using var sorter = new CellSorter();
        using var content = new MemoryStream("Date;Exports;Imports\n2023/11;1;1\n2023/12;0;0\n2024/01;0;3\n2024/02;0;0\n2024/03;0;0\n"u8.ToArray());
        await TradeFile.ReadAsync(content, sorter, WithChina, CancellationToken.None);
        Assert.Equal([202311, 202401], sorter.Merge().Where(cell => cell.Key.Flow == Flow.Export).Select(cell => cell.Key.Period.Code));
    }

    [Fact]
    public async Task Without_a_rule_the_file_is_refused_with_the_rule_to_add()
    {
        var refusal = (await Reads.Text("Date;Exports;Imports\n2024/01;12;34\n", new ReadOptions { FileName = "japan/china.csv" })).Outcome.Refusal!;
        Assert.Equal(RefusalCodes.NeedsRule, refusal.Code);
        Assert.Equal(
            "The file does not say its reporter and partner. Add to _dataset.json: \"files\": [{\"match\": \"japan/china.csv\", \"reporter\": \"JPN\", "
                + "\"partner\": \"CHN\"}] (the code of whoever reports; the partner's code, WLD for the World).",
            refusal.Detail);
    }

    [Fact]
    public async Task A_rule_of_another_reporter_is_refused()
    {
        var hints = new FileHints { Reporter = 410, Partner = 156 };
        Assert.Equal(RefusalCodes.ContradictsRule, (await Reads.Text("Date;Exports;Imports\n2024/01;12;34\n", new ReadOptions { Hints = hints })).Outcome.Refusal!.Code);
    }

    [Theory]
    [InlineData("2024;12;34", "unknown_period: \"2024\"")]
    [InlineData("2024/01;x;34", "not_a_number: \"x\"")]
    [InlineData("2024/01;;34", "no_value: \"\"")]
    public async Task A_row_that_cannot_be_read_leaves_both_flows_of_its_year_unknown(string row, string reason)
    {
        var reads = await Reads.Text($"Date;Exports;Imports\n{row}\n2024/02;1;1\n", WithChina);
        Assert.Equal(reason, reads.Reason);
        Assert.Equal([Flow.Export, Flow.Import], Assert.Single(reads.Unread).Select(key => key.Flow!.Value));
    }

    private static CellFigures Yen(long thousands, Valuation valuation) =>
        new(thousands * 1_000_000, null, null, CellFigures.NoUnit, ShortCode.Parse("JPY"), valuation, FigureMarks.None);
}
