using System.Text;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

public class RatesFileTests
{
    private static readonly ShortCode Yen = ShortCode.Parse("JPY");

    [Theory]
    [InlineData("period,currency,usd\n2024,JPY,0.0066\n2024-05,JPY,0.00640000000000001\n")]
    [InlineData("\uFEFFPeriod;Currency;USD\r\n2024;JPY;0.0066\r\n\r\n202405;JPY;0.00640000000000001\r\n2024;JPY;0.0066\r\n")]
    public async Task Rates_are_exact_and_of_their_own_period(string text)
    {
        var (rates, problems) = await ReadAsync(text, "Made up");

        Assert.Empty(problems);
        Assert.Equal(2, rates!.Rows.Count);
        Assert.True(rates.TryFind(Period.OfYear(2024), Yen, out var year));
        Assert.Equal(new Rate(0.0066m, "Made up"), year);
        Assert.True(rates.TryFind(Period.OfMonth(2024, 5), Yen, out var may));
        Assert.Equal(0.00640000000000001m, may.Usd);
        Assert.False(rates.TryFind(Period.OfMonth(2024, 6), Yen, out _));
        Assert.False(rates.TryFind(Period.OfYear(2024), ShortCode.Parse("CNY"), out _));
        Assert.True(rates.TryFind(Period.OfYear(1999), ShortCode.Usd, out var dollar));
        Assert.Equal(1, dollar.Usd);
    }

    [Fact]
    public async Task A_row_may_say_where_its_rate_comes_from()
    {
        var (rates, _) = await ReadAsync("source,usd,currency,period\n\"A bank, monthly\",0.14,CNY,2024\n,0.0066,JPY,2024\n", "Made up");
        Assert.True(rates!.TryFind(Period.OfYear(2024), ShortCode.Parse("CNY"), out var yuan));
        Assert.True(rates.TryFind(Period.OfYear(2024), Yen, out var yen));
        Assert.Equal(("A bank, monthly", "Made up"), (yuan.Source, yen.Source));
    }

    [Theory]
    [InlineData("period,currency\n2024,JPY\n", "Line 1: the columns are period, currency, usd")]
    [InlineData("", "Line 1: the columns are")]
    [InlineData("period,currency,usd\n2024-Q5,JPY,1\n", "Line 2: '2024-Q5' is no year or month.")]
    [InlineData("period,currency,usd\n2024,JPY,1\n2025,yen,1\n", "Line 3: 'yen' is no ISO 4217 code of a currency.")]
    [InlineData("period,currency,usd\n2024,JPY,0\n", "Line 2: '0' is no number of dollars above zero")]
    [InlineData("period,currency,usd\n2024,JPY,-1\n", "Line 2: '-1' is no number of dollars above zero")]
    [InlineData("period,currency,usd\n2024,JPY,1e-3\n", "Line 2: '1e-3' is no number of dollars above zero")]
    [InlineData("period,currency,usd\n2024,JPY,\n", "Line 2: '' is no number of dollars above zero")]
    [InlineData("period,currency,usd\n2024,USD,2\n", "Line 2: a US dollar is one US dollar.")]
    [InlineData("period,currency,usd\n2024,JPY,1,2,3\n", "Line 2: the header names 3 columns")]
    [InlineData("period,currency,usd\n2024,JPY\n", "Line 2: the header names 3 columns")]
    [InlineData("period,currency,usd\n2024,JPY,1\n\n2024,JPY,2\n", "Line 4: line 2 has another rate of JPY in 2024.")]
    public async Task What_is_wrong_is_said_with_its_line_and_no_rate_is_taken(string text, string problem)
    {
        var (rates, problems) = await ReadAsync(text, "Made up");
        Assert.Null(rates);
        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_is_said_and_a_source_is_needed()
    {
        var (_, problems) = await ReadAsync("period,currency,usd\n2024,JPY,1\n2024,JP,1\n", null);
        Assert.Equal(["Line 2: nothing says where the rate is from", "Line 3: 'JP' is no ISO 4217 code"], problems.Select(problem => problem[..Math.Min(problem.Length, problem.Contains("nothing", StringComparison.Ordinal) ? 43 : 32)]));
    }

    private static async Task<(ExchangeRates? Rates, IReadOnlyList<string> Problems)> ReadAsync(string text, string? source)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await RatesFile.ReadAsync(content, source, CancellationToken.None);
    }
}
