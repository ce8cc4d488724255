using System.Text;
using TradeFunctions.Core.Reading.Fields;

namespace TradeFunctions.Core.Tests.Reading.Fields;

public class PeriodFieldTests
{
    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024.0", "2024")]
    [InlineData("202405", "2024-05")]
    [InlineData("202405.0", "2024-05")]
    [InlineData("202452", "2024")]
    [InlineData("2024-05", "2024-05")]
    [InlineData("2024-5", "2024-05")]
    [InlineData("2024/05", "2024-05")]
    [InlineData("2024/5", "2024-05")]
    [InlineData("2024M05", "2024-05")]
    [InlineData("2024m5", "2024-05")]
    [InlineData("2024-M05", "2024-05")]
    [InlineData("2024Q3", "2024-Q3")]
    [InlineData("2024-q1", "2024-Q1")]
    [InlineData("2024-01/2024-02", "2024-01/2024-02")]
    [InlineData("202401-202402", "2024-01/2024-02")]
    public void A_year_or_a_month_is_read_as_it_is_plainly_written(string text, string period)
    {
        Assert.True(PeriodField.TryRead(Encoding.ASCII.GetBytes(text), out var read));
        Assert.Equal(period, read.ToString());
    }

    [Theory]
    [InlineData("May-24")]
    [InlineData("24-May")]
    [InlineData("2024Q5")]
    [InlineData("2024-Q0")]
    [InlineData("2024-01/2024-03")]
    [InlineData("202401-202502")]
    [InlineData("2024-02/2024-03")]
    [InlineData("2024S1")]
    [InlineData("2024-W05")]
    [InlineData("202413")]
    [InlineData("202400")]
    [InlineData("2024-13")]
    [InlineData("2024.05")]
    [InlineData("2024.5")]
    [InlineData("2022.5")]
    [InlineData("20240501")]
    [InlineData("2024-05-01")]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("05/2024")]
    [InlineData("45413")]
    [InlineData("1024")]
    [InlineData("2024-")]
    [InlineData("2024M")]
    [InlineData("")]
    public void A_text_that_is_no_year_or_month_or_may_be_several_is_rejected(string text) =>
        Assert.False(PeriodField.TryRead(Encoding.ASCII.GetBytes(text), out _));

    [Theory]
    [InlineData("2024Q3", false)]
    [InlineData("2024-Q3", false)]
    [InlineData("2024S1", true)]
    [InlineData("2024H2", true)]
    [InlineData("2024-W05", true)]
    [InlineData("2024Q5", false)]
    [InlineData("2024Q", false)]
    [InlineData("2024M05", false)]
    [InlineData("202413", false)]
    [InlineData("quarter", false)]
    public void Quarters_half_years_and_weeks_have_their_own_reason(string text, bool isOther) =>
        Assert.Equal(isOther, PeriodField.IsOtherFrequency(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("202413", 2024)]
    [InlineData("202400", 2024)]
    [InlineData("2024-13", 2024)]
    [InlineData("20241", null)]
    [InlineData("May-24", null)]
    public void Of_a_month_that_does_not_exist_the_year_is_known(string text, int? year) =>
        Assert.Equal(year, PeriodField.YearOf(Encoding.ASCII.GetBytes(text)));
}
