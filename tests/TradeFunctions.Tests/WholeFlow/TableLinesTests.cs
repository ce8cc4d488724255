namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Tables whose lines are not all of one kind, and units of quantity, from files made here.</summary>
public sealed class TableLinesTests : IAsyncLifetime
{
    private const string Columns = "period,reporter,partner,flow,commodity,value,quantity,unit\n";

    private const string Figures = Columns
        + "2024,JPN,WLD,X,TOTAL,100,,\n2024,JPN,CHN,X,TOTAL,40,,\n2024,JPN,USA,X,TOTAL,20,,\n2024,JPN,839,X,TOTAL,30,,\n2024,JPN,837,X,TOTAL,10,,\n"
        + "2024,JPN,WLD,X,8703,50,7,u\n2024,JPN,CHN,X,8703,30,4,u\n2024,JPN,USA,X,8703,20,3,u\n"
        + "2024,JPN,CHN,X,2709,5,8,99\n2024,JPN,WLD,X,2709,5,8,99\n";

    private const string Groups = """{"groups":{"partners":{"near":{"codes":["CHN","USA"]}}}}""";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("mine/_dataset.json", Groups);
        await _world.PutAsync("mine/a_2025-01-01.csv", Figures);
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_column_tells_partners_from_the_World_and_from_groups_that_hold_them()
    {
        Assert.Equal(
            ["CHN 40 economy", "USA 20 economy", "WLD 100 world", "837 10 bunkers", "839 30 special"],
            await LinesAsync("rankings/JPN/partners?flow=X&period=2024", "partner_id", "amount", "partner_kind"));
        Assert.Equal(
            ["CHN 30 economy", "G.near 50 group", "WLD 50 world"],
            await LinesAsync("series/JPN/CHN,G.near,WLD?flow=X&commodity=8703", "partner_id", "amount", "partner_kind"));
    }

    [Fact]
    public async Task Revised_figures_of_all_commodities_and_of_single_ones_are_told_apart()
    {
        await _world.PutAsync("mine/b.csv", Columns + "2024,JPN,CHN,X,8703,31,4,u\n2024,JPN,WLD,X,TOTAL,101,,\n");
        await _world.RunAsync("mine");

        Assert.Equal(
            ["0 world 100 101", "4 economy 30 31"],
            (await LinesAsync("revisions/JPN", "level", "partner_kind", "old_value", "new_value")).Order());
    }

    [Fact]
    public async Task Concentration_is_of_markets_and_says_how_much_of_the_World_it_speaks_for() => Assert.Equal(
        "ok 0.555556 0.6",
        (await LinesAsync("rankings/JPN/partners?flow=X&period=2024&top=1", "concentration_status", "concentration", "concentration_covers")).First());

    [Fact]
    public async Task A_unit_of_quantity_is_named_and_one_that_is_not_known_stays_a_number()
    {
        const string Cars = "series/JPN/CHN?flow=X&commodity=8703&measure=quantity";
        var cars = await _world.JsonAsync($"/api/v1/{Cars}");
        Assert.Equal(("5", "u", "number of items"), (cars.Text("unit"), cars.Text("unit_abbreviation"), cars.Text("unit_name")));
        Assert.Equal(("5", "u", "number of items"), (cars.Text("series.0.rows.0.unit"), cars.Text("series.0.rows.0.unit_abbreviation"), cars.Text("series.0.rows.0.unit_name")));
        Assert.Equal(["4 5 u number of items"], await LinesAsync(Cars, "amount", "unit", "unit_abbreviation", "unit_name"));
        Assert.Equal(["8 99  "], await LinesAsync("series/JPN/CHN?flow=X&commodity=2709&measure=quantity", "amount", "unit", "unit_abbreviation", "unit_name"));

        const string Buyers = "rankings/JPN/partners?flow=X&commodity=8703&period=2024&measure=quantity";
        var buyers = await _world.JsonAsync($"/api/v1/{Buyers}");
        Assert.Equal(("5", "u", "number of items"), (buyers.Text("unit"), buyers.Text("unit_abbreviation"), buyers.Text("unit_name")));
        Assert.Equal((5m, "u", "number of items"), (buyers.Number("world.quantity_unit"), buyers.Text("world.quantity_unit_abbreviation"), buyers.Text("world.quantity_unit_name")));
        Assert.Equal("4 5 u number of items", (await LinesAsync(Buyers, "amount", "unit", "unit_abbreviation", "unit_name")).First());
        Assert.Equal(["30 USD  "], await LinesAsync("series/JPN/CHN?flow=X&commodity=8703", "amount", "unit", "unit_abbreviation", "unit_name"));
    }

    private async Task<IEnumerable<string>> LinesAsync(string url, params string[] columns)
    {
        var lines = (await _world.TextAsync($"/api/v1/{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csv"))
            .TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToList();
        return lines[1..].Select(line => string.Join(' ', columns.Select(column => line[Array.IndexOf(lines[0], column)])));
    }
}
