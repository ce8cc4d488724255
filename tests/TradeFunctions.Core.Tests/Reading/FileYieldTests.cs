using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

public class FileYieldTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, FileYield.NoRows)]
    [InlineData(6, 0, 0, 6, FileYield.OnlyBreakdowns)]
    [InlineData(6, 0, 2, 4, FileYield.NothingUsed)]
    [InlineData(6, 0, 6, 0, FileYield.NothingUsed)]
    [InlineData(6, 2, 4, 0, FileYield.MostlyRejected)]
    [InlineData(6, 3, 3, 0, null)]
    [InlineData(6, 1, 0, 5, null)]
    [InlineData(7, 3, 4, 0, FileYield.MostlyRejected)]
    public void A_file_has_a_problem_where_nothing_or_less_than_half_could_be_used(long records, long used, long rejected, long breakdowns, string? problem) =>
        Assert.Equal(problem, new FileYield(records, used, rejected, breakdowns).Problem);

    [Theory]
    [InlineData(6, 0, 0, 6, FileYield.OnlyOtherSystems)]
    [InlineData(6, 0, 2, 4, FileYield.NothingUsed)]
    [InlineData(6, 2, 0, 4, null)]
    public void A_file_of_commodities_in_another_system_alone_has_a_problem_of_its_own(long records, long used, long breakdowns, long others, string? problem) =>
        Assert.Equal(problem, new FileYield(records, used, 0, breakdowns, others).Problem);

    [Fact]
    public void Rows_found_in_conflict_were_used_by_no_one_and_repeated_headers_are_no_rows()
    {
        var counts = new ReadCounts { Records = 10, RepeatedHeaders = 1, UsedRecords = 6, Rejected = 2, BreakdownRows = 1 };
        Assert.Equal(new FileYield(9, 4, 4, 1), FileYield.Of(counts, rejects: 4));
    }

    [Fact]
    public void Reasons_are_counted_by_code_and_column_with_the_first_line_of_each_the_commonest_first()
    {
        var reasons = new RejectReasons();
        reasons.Add(new Reject(9, "partner", "unknown_economy: \"Korea\"", ""));
        reasons.Add(new Reject(4, "value", "no_value: \"\"", ""));
        reasons.Add(new Reject(5, "partner", "unknown_economy: \"China\"", ""));
        reasons.Add(new Reject(6, "reporter", "unknown_economy: \"a: b\"", ""));
        Assert.Equal(
            [
                new RejectReason("unknown_economy", "partner", 2, 5, "\"China\""),
                new RejectReason("no_value", "value", 1, 4, "\"\""),
                new RejectReason("unknown_economy", "reporter", 1, 6, "\"a: b\""),
            ],
            reasons.Commonest());
    }
}
