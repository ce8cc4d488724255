namespace TradeFunctions.Tests.Oracle;

/// <summary>Rows of the offices' own files, by a seeded generator: national codes, procedures, regimes and places that add up.</summary>
internal sealed class GeneratedOffices(int seed)
{
    private static readonly string[] Products = ["39011010", "39011090", "39012000", "85423111", "85423119", "84713000", "27101250"];

    private static readonly (string Reporter, string Partner, string Type)[] Pairs =
    [
        .. new[] { "DE", "EL" }.SelectMany(reporter => new[]
        {
            (reporter, "JP", "E"), (reporter, "CN", "E"), (reporter, "GB", "E"), (reporter, "XI", "I"), (reporter, "FR", "I"), (reporter, "QV", "I"), (reporter, "QZ", "E"),
        }),
    ];

    private readonly Random _random = new(seed);

    /// <summary>Lines of Eurostat's Comext, header first: confidential goods, rows that are there twice, a part that contradicts itself.</summary>
    public IEnumerable<string> Comext(IEnumerable<string> periods)
    {
        yield return "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,"
            + "SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT";
        foreach (var period in periods)
        {
            foreach (var (reporter, partner, type) in Pairs)
            {
                foreach (var product in Products.Append("39XXXXXX").Append("99RRR100").Where(_ => _random.Next(3) > 0))
                {
                    foreach (var procedure in new[] { 1, 2, 3 }.Where(procedure => procedure == 1 || _random.Next(4) == 0))
                    {
                        var sitc = product.EndsWith('X') ? $"58{_random.Next(3)}XX" : "58221";
                        var (flow, value) = (1 + _random.Next(2), _random.Next(1, 90_000));
                        var unit = product.StartsWith("8542", StringComparison.Ordinal) ? "NAR" : "NO_SU";
                        var line = $"{reporter},{partner},{type},{product},{sitc},2221,2221,220,311220,07,{flow},{procedure},{unit},{period},{value},{value},";
                        var figures = $"{_random.Next(4) * _random.Next(50)},{(unit == "NAR" ? _random.Next(9) : 0)}";
                        yield return line + figures;
                        if (_random.Next(25) == 0) yield return line + figures;
                        if (_random.Next(200) == 0) yield return line.Replace($"{period},{value},", $"{period},{value + 1},", StringComparison.Ordinal) + figures;
                    }
                }
            }
        }
    }

    /// <summary>Rows of China's query, without the header: each part once.</summary>
    public List<string> China(IEnumerable<string> periods) =>
    [
        .. from period in periods
           from partner in new[] { "116", "502", "207", "312", "701" }
           from product in Products
           from regime in new[] { "10", "14" }
           from place in new[] { "11", "31" }
           where _random.Next(3) > 0
           select $"{period},{product},x,{partner},x,{regime},x,{place},x,{_random.Next(50)},{(product[0] == '8' ? "台" : "千克")},{_random.Next(99)},"
               + $"{(product[0] == '8' ? "千克" : "")},\"{_random.Next(1, 2_000_000):#,0}\",",
    ];

    /// <summary>Rows cut into files, each with a header; some are in two of them.</summary>
    public IEnumerable<IEnumerable<string>> Cut(List<string> rows, int files) => rows
        .SelectMany(row => _random.Next(10) == 0 ? [(_random.Next(files), row), (_random.Next(files), row)] : new[] { (File: _random.Next(files), row) })
        .GroupBy(row => row.Item1, row => row.row)
        .OrderBy(file => file.Key)
        .Select(file => file.Prepend("数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,贸易方式编码,贸易方式名称,注册地编码,注册地名称,第一数量,第一计量单位,第二数量,第二计量单位,人民币"));
}
