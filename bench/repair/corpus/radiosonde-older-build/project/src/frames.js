export const frames = ["SN=1,ALT=1200,T=4", "SN=1,T=3", "SN=1,ALT=1500,T=1"];
