namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>Numbers as tools save them, and what stands where none is available.</summary>
[Collection(CaseWorld.Collection)]
public class NumberTests(CaseWorld cases)
{
    // As comtradr's result comes out of R's write.csv: snake case, row numbers in front, NA and TRUE, quotes about text alone.
    private const string SnakeHeader =
        "\"\",\"type_code\",\"freq_code\",\"ref_period_id\",\"ref_year\",\"ref_month\",\"period\",\"reporter_code\",\"reporter_iso\",\"reporter_desc\",\"flow_code\","
        + "\"flow_desc\",\"partner_code\",\"partner_iso\",\"partner_desc\",\"partner2_code\",\"partner2_iso\",\"partner2_desc\",\"classification_code\","
        + "\"classification_search_code\",\"is_original_classification\",\"cmd_code\",\"cmd_desc\",\"aggr_level\",\"is_leaf\",\"customs_code\",\"customs_desc\","
        + "\"mos_code\",\"mot_code\",\"mot_desc\",\"qty_unit_code\",\"qty_unit_abbr\",\"qty\",\"is_qty_estimated\",\"alt_qty_unit_code\",\"alt_qty_unit_abbr\",\"alt_qty\","
        + "\"is_alt_qty_estimated\",\"net_wgt\",\"is_net_wgt_estimated\",\"gross_wgt\",\"is_gross_wgt_estimated\",\"cifvalue\",\"fobvalue\",\"primary_value\","
        + "\"legacy_estimation_flag\",\"is_reported\",\"is_aggregate\"";

    // As read.csv names the columns of a file of UN Comtrade's old site.
    private const string LegacyHeader =
        "\"\",\"Classification\",\"Year\",\"Period\",\"Period.Desc.\",\"Aggregate.Level\",\"Is.Leaf.Code\",\"Trade.Flow.Code\",\"Trade.Flow\",\"Reporter.Code\",\"Reporter\","
        + "\"Reporter.ISO\",\"Partner.Code\",\"Partner\",\"Partner.ISO\",\"X2nd.Partner.Code\",\"X2nd.Partner\",\"X2nd.Partner.ISO\",\"Customs.Proc..Code\",\"Customs\","
        + "\"Mode.of.Transport.Code\",\"Mode.of.Transport\",\"Commodity.Code\",\"Commodity\",\"Qty.Unit.Code\",\"Qty.Unit\",\"Qty\",\"Alt.Qty.Unit.Code\",\"Alt.Qty.Unit\","
        + "\"Alt.Qty\",\"Netweight..kg.\",\"Gross.weight..kg.\",\"Trade.Value..US..\",\"CIF.Trade.Value..US..\",\"FOB.Trade.Value..US..\",\"Flag\"";

    internal static CaseDataset[] Datasets { get; } =
    [
        CaseDataset.Of("snake-case", ("thailand.csv", string.Join('\n',
        [
            SnakeHeader, Snake(1, 2022, 'X', 704, 640), Snake(2, 2023, 'X', 704, 800), Snake(3, 2022, 'X', 0, 4000), Snake(4, 2023, 'X', 0, 4200),
            Snake(5, 2022, 'M', 704, 500), Snake(6, 2023, 'M', 704, 525), Snake(7, 2022, 'M', 0, 3000), Snake(8, 2023, 'M', 0, 3100), "",
        ]))),
        CaseDataset.Of("made-names", ("old.csv", string.Join('\n', [LegacyHeader, Legacy(1, 2013, 704, 300), Legacy(2, 2014, 704, 330), Legacy(3, 2013, 0, 900), Legacy(4, 2014, 0, 950), ""]))),
        CaseDataset.Tidy("exponents",
            "2022,THA,VNM,X,TOTAL,2e+05", "2023,THA,VNM,X,TOTAL,2.5e+05", "2022,THA,WLD,X,TOTAL,800000", "2023,THA,WLD,X,TOTAL,9.5E5", "2023,THA,LAO,X,TOTAL,2.72E+05"),
        CaseDataset.Of("placeholders", ("sheet.csv",
            "period,reporter,partner,flow,commodity,value,net_weight_kg\n2022,THA,VNM,X,TOTAL,\"2,000\",\n2023,THA,VNM,X,TOTAL,2100,..\n2023,THA,LAO,X,TOTAL,-,\n2023,THA,KHM,X,TOTAL,N/A,70\n"
            + "2023,THA,MMR,X,TOTAL,..,\n2023,THA,MYS,X,TOTAL,,\n2023,THA,WLD,X,TOTAL,6100,NULL\n2023,THA,IDN,X,TOTAL,\"2 345\",\n2023,THA,PHL,X,TOTAL,\"2.345,5\",\n"
            + "2023,THA,SGP,X,TOTAL,11.25,None\n2023,THA,BRN,X,TOTAL,(60),\n2023,THA,TLS,X,TOTAL,60e,\n")),
    ];

    [Fact]
    public async Task NA_in_a_figure_beside_the_value_is_not_available_and_the_value_is_used()
    {
        var file = cases.File("snake-case", "thailand.csv");
        Assert.Equal((8L, 0L), (file.At("used").GetInt64(), file.At("rejects").GetInt64()));
        var summary = await cases.AskAsync("snake-case", "summaries/THA/VNM?period=2023");
        Assert.Equal((800m, "FOB", 0.25m), (summary.Number("exports.figure.value"), summary.Text("exports.figure.valuation"), summary.Number("exports.by_value.year_over_year.ratio")));
        Assert.Equal((525m, "CIF", 0.05m), (summary.Number("imports.figure.value"), summary.Text("imports.figure.valuation"), summary.Number("imports.by_value.year_over_year.ratio")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, summary.At("exports.figure.net_weight").ValueKind);
    }

    [Fact]
    public async Task Column_names_that_R_has_changed_are_those_they_were()
    {
        Assert.Equal(4, cases.File("made-names", "old.csv").At("used").GetInt64());
        Assert.Equal(["2013 ok 300 no_base", "2014 ok 330 ok 0.1"], await cases.SeriesAsync("made-names", "THA/VNM?flow=X"));
    }

    [Fact]
    public async Task An_exact_exponent_is_its_number_and_a_rounded_one_is_rejected_and_seen()
    {
        Assert.Equal(["2022 ok 200000 no_base", "2023 ok 250000 ok 0.25"], await cases.SeriesAsync("exponents", "THA/VNM?flow=X"));
        Assert.Equal(["2022 ok 800000 no_base", "2023 ok 950000 ok 0.1875"], await cases.SeriesAsync("exponents", "THA/WLD?flow=X"));
        var file = cases.File("exponents", "mine.csv");
        Assert.Equal((4L, 1L, "value"), (file.At("used").GetInt64(), file.At("rejects").GetInt64(), file.Text("reasons.0.column")));
        Assert.Equal("incomplete", (await cases.AskAsync("exponents", "summaries/THA/VNM?period=2023")).Text("exports.by_value.rank.status"));
    }

    [Fact]
    public async Task No_text_becomes_a_number_that_it_does_not_say()
    {
        var rejects = (await cases.AskAsync("placeholders", "rejects?file=sheet.csv")).At("rejects").EnumerateArray().ToList();
        Assert.Equal([2, 4, 5, 6, 7, 9, 10, 12, 13], rejects.Select(reject => reject.At("line").GetInt32()));
        Assert.All(rejects, reject => Assert.Equal("value", reject.Text("column")));
        Assert.Equal(
            "not_a_number no_value no_value no_value no_value not_a_number not_a_number not_a_number not_a_number",
            string.Join(' ', rejects.Select(reject => reject.Text("code"))));
        Assert.Equal("completed_with_errors", cases.Run("placeholders").Text("run.status"));
    }

    [Fact]
    public async Task A_value_is_not_lost_for_a_placeholder_in_another_column()
    {
        Assert.Equal("2023 ok 2100 no_base", (await cases.SeriesAsync("placeholders", "THA/VNM?flow=X"))[^1]);
        Assert.Equal("2023 ok 6100 no_base", (await cases.SeriesAsync("placeholders", "THA/WLD?flow=X"))[^1]);
        Assert.Equal("2023 ok 11.25 no_base", (await cases.SeriesAsync("placeholders", "THA/SGP?flow=X"))[^1]);
        await cases.UnknownAsync("placeholders", "THA/VNM?flow=X&from=2022", "2022");
    }

    private static string Snake(int number, int year, char flow, int partner, int value) =>
        FormattableString.Invariant($"\"{number}\",\"C\",\"A\",{year}0101,{year},52,\"{year}\",764,\"THA\",\"Thailand\",\"{flow}\",NA,{partner},NA,NA,0,\"W00\",\"World\",\"H6\",\"HS\",TRUE,")
        + "\"TOTAL\",\"All Commodities\",0,NA,\"C00\",\"TOTAL CPC\",0,0,\"TOTAL MOT\",-1,\"N/A\",0,FALSE,-1,\"N/A\",NA,FALSE,NA,FALSE,NA,FALSE,"
        + FormattableString.Invariant($"{(flow == 'M' ? value : "NA")},{(flow == 'M' ? "NA" : value)},{value},0,FALSE,TRUE");

    private static string Legacy(int number, int year, int partner, int value) =>
        FormattableString.Invariant($"\"{number}\",\"H4\",{year},{year},\"{year}\",0,0,2,\"Export\",764,\"Thailand\",\"THA\",{partner},\"x\",NA,NA,NA,NA,NA,NA,NA,NA,\"TOTAL\",")
        + FormattableString.Invariant($"\"All Commodities\",1,\"No Quantity\",NA,NA,NA,NA,NA,NA,{value},NA,NA,0");
}
